"""Every write to articles. Imports models; never imported by readers' code."""
