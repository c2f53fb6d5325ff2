"""What several rules need to know of Flow Service bodies."""
