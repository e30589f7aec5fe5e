"""What stands between the network and the pages: hosts, sizes, who is asking, and what a browser may do."""
