// That is the size of the number.
const activate = (value: number) => Math.abs(value);
