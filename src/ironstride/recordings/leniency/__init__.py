"""One file for each fault that real recordings are known to have and that is mended rather than refused."""
