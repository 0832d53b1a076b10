"""What holds of people by itself: names, numbers, shares. Plain values in, plain values out."""
