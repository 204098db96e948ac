"""The paper's logo, and the icons that browsers and telephones show for it."""
