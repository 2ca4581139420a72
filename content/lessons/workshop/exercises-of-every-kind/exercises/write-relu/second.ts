const activate = (value: number) => (value > 0 ? value : 0);
