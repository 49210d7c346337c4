"""Where bytes come from: files and folders."""
