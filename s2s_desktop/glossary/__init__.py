"""Terms and how they are to be translated: values, files, and where they stand in a text."""
