//! Placeholder until the pieces land.
