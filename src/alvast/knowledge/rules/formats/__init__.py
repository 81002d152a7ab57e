"""Texts as other programs keep them: one file for each form."""
