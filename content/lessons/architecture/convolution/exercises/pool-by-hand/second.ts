const count = (length: number) => Array.from({ length }, (_, place) => place);

const maxPool = (map: number[][], size: number) =>
  count(Math.floor(map.length / size)).map((row) =>
    count(Math.floor(map[0].length / size)).map((column) =>
      Math.max(
        ...map
          .slice(row * size, (row + 1) * size)
          .flatMap((line) => line.slice(column * size, (column + 1) * size)),
      ),
    ),
  );
