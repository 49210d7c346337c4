"""The pages of the window, each one subject, shown one at a time in the window's stack."""
