"""What makes a translation trustworthy: strings carried whole, repairs, checks, warnings."""
