"""What goes out to customers, and what wakes operators."""
