"""What athletes ask and what helps them beside training: questions, recovery, race week. Every sentence is graded."""
