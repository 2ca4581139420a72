/** What a stranger's code might try. `TARGET` stands for an address of the site's own server. */
export interface Attack {
  name: string;
  code: string;
  /**
   * By what it is seen to bite: the server is asked for TARGET; a question put to a page of the same
   * origin is answered with true; or the worker falls silent or drowns its page in messages.
   */
  bite: "request" | "silence" | "flood" | { page: string };
  /** Where it has to run to bite: in a worker, as cells do, or in the page itself. */
  where?: "page";
}

/** Waits in an attack, so that what it began can have its effect. */
const settle = "await new Promise((resolve) => setTimeout(resolve, 300));";

const network: Attack[] = [
  { name: "fetch", code: "await fetch(TARGET);", bite: "request" },
  {
    name: "fetch-without-cors",
    code: 'await fetch(TARGET, { mode: "no-cors", keepalive: true });',
    bite: "request",
  },
  {
    name: "fetch-of-another-realm",
    code: `const inner = [].constructor.constructor;
try { await inner("return fetch")()(TARGET); } catch { await globalThis.fetch.call(globalThis, TARGET); }`,
    bite: "request",
  },
  {
    name: "request-by-xhr",
    code: `const request = new XMLHttpRequest();
request.open("GET", TARGET);
request.send();
${settle}`,
    bite: "request",
  },
  {
    name: "synchronous-xhr",
    code: `const request = new XMLHttpRequest();
request.open("POST", TARGET, false);
request.send("secret");`,
    bite: "request",
  },
  {
    name: "websocket",
    code: `const socket = new WebSocket(TARGET.replace("http", "ws"));
${settle}`,
    bite: "request",
  },
  { name: "event-source", code: `new EventSource(TARGET);\n${settle}`, bite: "request" },
  {
    name: "font",
    code: `const font = new FontFace("x", "url(" + TARGET + ")");
fonts.add(font);
font.load().catch(() => {});
${settle}`,
    bite: "request",
  },
  { name: "import-scripts", code: "importScripts(TARGET);", bite: "request" },
  {
    name: "import-in-a-blob",
    code: `const text = "import(" + JSON.stringify(TARGET) + ").catch(() => {})";
importScripts(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
${settle}`,
    bite: "request",
  },
  { name: "worker", code: `new Worker(TARGET);\n${settle}`, bite: "request" },
  {
    name: "module-worker",
    code: `new Worker(TARGET, { type: "module" });\n${settle}`,
    bite: "request",
  },
  {
    name: "worker-in-a-worker",
    code: `const text = "fetch(" + JSON.stringify(TARGET) + ")";
new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
${settle}`,
    bite: "request",
  },
  {
    name: "worker-in-a-data-address",
    code: `const text = "fetch(" + JSON.stringify(TARGET) + ", { mode: 'no-cors' })";
new Worker("data:text/javascript," + encodeURIComponent(text));
${settle}`,
    bite: "request",
  },
  {
    name: "text-as-code",
    code: `setTimeout("fetch(" + JSON.stringify(TARGET) + ")", 0);\n${settle}`,
    bite: "request",
  },
  {
    name: "compiled-stream",
    code: "await WebAssembly.compileStreaming(fetch(TARGET)).catch(() => {});",
    bite: "request",
  },
];

const storage: Attack[] = [
  {
    name: "indexed-database",
    code: `const asked = indexedDB.open("attack");
await new Promise((resolve, reject) => { asked.onsuccess = resolve; asked.onerror = reject; });`,
    bite: {
      page: 'indexedDB.databases().then((all) => all.some(({ name }) => name === "attack"))',
    },
  },
  {
    name: "deleted-database",
    code: `const asked = indexedDB.deleteDatabase("readers-work");
await new Promise((resolve, reject) => { asked.onsuccess = resolve; asked.onerror = reject; });`,
    bite: {
      page: 'indexedDB.databases().then((all) => !all.some(({ name }) => name === "readers-work"))',
    },
  },
  {
    name: "poisoned-cache",
    code: `const cache = await caches.open("attack");
await cache.put("/", new Response("not the site"));`,
    bite: { page: 'caches.has("attack")' },
  },
  {
    name: "private-files",
    code: `const folder = await navigator.storage.getDirectory();
await folder.getFileHandle("attack", { create: true });`,
    bite: {
      page: 'navigator.storage.getDirectory().then((folder) => folder.getFileHandle("attack")).then(() => true, () => false)',
    },
  },
  {
    name: "broadcast",
    code: `const channel = new BroadcastChannel("notes");
channel.postMessage("attack");
${settle}`,
    bite: { page: "heard" },
  },
  {
    name: "stolen-lock",
    code: `navigator.locks.request("attack", () => new Promise(() => {}));
${settle}`,
    bite: {
      page: 'navigator.locks.query().then(({ held }) => held.some(({ name }) => name === "attack"))',
    },
  },
];

const page: Attack[] = [
  { name: "beacon", code: 'navigator.sendBeacon(TARGET, "secret");', bite: "request" },
  { name: "image", code: `new Image().src = TARGET;\n${settle}`, bite: "request" },
  { name: "frame-navigation", code: `location.href = TARGET;\n${settle}`, bite: "request" },
  { name: "top-navigation", code: `top.location = TARGET;\n${settle}`, bite: "request" },
  { name: "opened-window", code: `window.open(TARGET);\n${settle}`, bite: "request" },
  {
    name: "page-of-the-parent",
    code: 'parent.document.title = "attack";',
    bite: { page: 'document.title === "attack"' },
  },
  {
    name: "local-storage",
    code: 'localStorage.setItem("attack", "1");',
    bite: { page: 'localStorage.getItem("attack") === "1"' },
  },
  {
    name: "cookie",
    code: 'document.cookie = "attack=1";',
    bite: { page: 'document.cookie.includes("attack")' },
  },
  {
    name: "service-worker",
    code: `navigator.serviceWorker.register(TARGET).catch(() => {});\n${settle}`,
    bite: "request",
  },
  {
    name: "polluted-prototypes",
    code: `Object.prototype.kind = "text";
Object.prototype.polluted = true;
Array.isArray = () => true;
JSON.parse = () => ({ polluted: true });
Number.isInteger = () => true;`,
    bite: { page: "({}).polluted === true" },
  },
  {
    name: "message-to-the-parent",
    code: `parent.postMessage("frame-ready", "*");
parent.postMessage({ forged: true }, "*");
${settle}`,
    bite: { page: "globalThis.forged === true" },
  },
].map((attack) => ({ ...attack, where: "page" }) as Attack);

const markup: Attack[] = [
  {
    name: "markup-in-an-output",
    code: `const html = '<img src="' + TARGET + '">';
console.log(html);
postMessage({ html });
${settle}`,
    bite: "request",
  },
  {
    name: "forged-messages",
    code: `const html = '<img src="' + TARGET + '">';
const send = MessagePort.prototype.postMessage;
MessagePort.prototype.postMessage = function (message, ...rest) {
  const run = message?.run;
  send.call(this, { type: "output", run, id: 0, output: { kind: "text", level: "log", text: html } });
  send.call(this, { type: "output", run, id: 1, output: { kind: "html", html } });
  send.call(this, { type: "output", run, id: 2, output: { kind: "table", title: html, columns: [html], rows: [[html]] } });
  send.call(this, { type: "output", run, id: -1, output: null });
  send.call(this, { type: "data", request: 0, name: "../../secret", part: html });
  send.call(this, null);
  send.call(this, message, ...rest);
};
console.log("forged");
postMessage({ html });
${settle}
MessagePort.prototype.postMessage = send;`,
    bite: "request",
  },
];

const nuisance: Attack[] = [
  { name: "endless-loop", code: "function spin() { while (true) {} }\nspin();", bite: "silence" },
  {
    name: "endless-promises",
    code: "function more() { return Promise.resolve().then(more); }\nmore();",
    bite: "silence",
  },
  {
    name: "endless-wait",
    code: "const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });\nfunction wait() { Atomics.wait(new Int32Array(memory.buffer), 0, 0); }\nwait();",
    bite: "silence",
  },
  { name: "closed-worker", code: "close();", bite: "silence" },
  {
    name: "catastrophic-pattern",
    code: 'function match() { return /^(a+)+$/.test("a".repeat(60) + "!"); }\nmatch();',
    bite: "silence",
  },
  {
    name: "endless-recursion",
    code: "function deeper() { try { deeper(); } catch { deeper(); } }\ndeeper();",
    bite: "silence",
  },
  {
    name: "timer-bomb",
    code: `function spin() { const end = Date.now() + 2000; while (Date.now() < end); }
setInterval(spin);
setInterval(spin);
${settle}`,
    bite: "silence",
  },
  {
    name: "typed-array-bomb",
    code: `const taken = [];
function take() { for (let i = 0; i < 24; i++) taken.push(new Float64Array(1 << 23).fill(i)); }
take();
take();`,
    bite: "silence",
  },
  {
    name: "flood-of-messages",
    code: 'function flood() { for (let i = 0; i < 200_000; i++) postMessage("x".repeat(100)); }\nflood();',
    bite: "flood",
  },
  {
    name: "flood-of-lines",
    code: 'function flood() { for (let i = 0; i < 1_000_000; i++) { console.log("line", i); } }\nflood();',
    bite: "silence",
  },
];

export const attacks: readonly Attack[] = [...network, ...storage, ...page, ...markup, ...nuisance];
