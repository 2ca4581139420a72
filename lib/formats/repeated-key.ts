/**
 * A key that an object has twice, in a text that `JSON.parse` accepts: it would keep the last of
 * them and say nothing.
 */
export function repeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at++) {
    const letter = json[at];
    if (letter === "{") open.push(new Set());
    else if (letter === "}") open.pop();
    if (letter !== '"') continue;
    const start = at;
    at = endOfString(json, start);
    if (json[nextSign(json, at + 1)] !== ":") continue;
    const key: string = JSON.parse(json.slice(start, at + 1));
    const keys = open.at(-1);
    if (keys?.has(key)) return key;
    keys?.add(key);
  }
  return undefined;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}

function nextSign(json: string, start: number): number {
  let at = start;
  while (" \n\r\t".includes(json[at] ?? "x")) at++;
  return at;
}
