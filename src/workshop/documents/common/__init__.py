"""What document kinds share: what they are made from, the foot, the clock."""
