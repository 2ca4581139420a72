const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Properties that never hold an object which could be changed. */
export const plainProperties = words("length size rank name byteLength message");

/** What JavaScript has whose calls neither keep nor return an object. */
export const plainGlobals = words(`
  Number String Boolean BigInt parseInt parseFloat isNaN isFinite Symbol Math Date performance console
`);

/** Functions of JavaScript that change their first argument. */
export const changesFirst = words(`
  Object.assign Object.defineProperty Object.defineProperties Object.setPrototypeOf Reflect.set
  Reflect.defineProperty Reflect.deleteProperty
`);

/** Functions of JavaScript that return their first argument. */
export const returnsFirst = words(`
  Object.assign Object.freeze Object.seal Object.preventExtensions Object.defineProperty
  Object.setPrototypeOf
`);

/** Functions of JavaScript that make an array of what they are given, or of what a function makes of it. */
export const makesList = words("Array.from Object.values");

/** Functions of JavaScript that make an array of names or numbers. */
export const makesPlainList = words("Object.keys Object.getOwnPropertyNames");

/** Methods of lists and the like that return a new array of what is in them, or of what a function makes. */
export const returnsList = words("map flatMap filter slice concat toSorted toReversed");

/** Those that return one of the things in it. */
export const returnsElement = words("at get find findLast pop shift");

/** Those that return the object itself. */
export const returnsItself = words("sort reverse fill set add copyWithin");

/** Functions of our modules that change what they are given. */
export const changesArguments =
  /^(?:train|fit|load|set|reset|update|freeze|unfreeze|initiali[sz]e)/;

/** Functions of our modules that return what the function returns that they are given, or a list of it. */
export const returnsResult = words("evaluate");
export const returnsResults = words("overSeeds");

/** Functions of our modules that keep nothing and return a plain number, or nothing at all. */
export const plainFunctions = words(`
  accuracy precision recall f1 rSquared rocArea perplexity bitsPerCharacter
  clipGradients keptForBackward normal randomInteger uniform
  barChart choice confusion decisionMap download featureMaps heatMap histogram images measured
  networkDiagram scatter show slider table toggle
`);

/**
 * Functions of our modules whose results hold nothing of what they are given. Of all others, such as
 * `adam` and `sequential`, the results may.
 */
export const freshFunctions = words(`
  confusionMatrix crossEntropy binaryCrossEntropy meanSquaredError normalDivergence attentionWeights
  relu gelu leakyRelu sigmoid tanh softmax logSoftmax
  abs clip cos exp log maximum minimum sin sqrt where
  concat stack flatten globalAveragePool globalMaxPool lastStep shufflePixels tensor zeros ones full
  saveOnnx saveWeights summary diagnose
`);

/** Methods that change nothing and return no object. `backward` sets gradients only. */
export const plainMethods = words(`
  item backward toString toFixed toPrecision toExponential toLocaleString valueOf join
  includes indexOf lastIndexOf findIndex findLastIndex every some has startsWith endsWith test
  charAt charCodeAt codePointAt padStart padEnd trim trimStart trimEnd toUpperCase toLowerCase
  replace replaceAll repeat localeCompare forEach hasOwnProperty getTime
`);

/** Methods that change nothing and return something new that shares nothing. */
export const freshMethods = words(`
  subtract multiply divide matmul power negate square sqrt exp log abs sign clip round floor ceil
  sum mean max min variance standardDeviation argmax argmin norm dot cross outer
  relu sigmoid tanh softmax logSoftmax dropout crossEntropy
  reshape transpose flatten squeeze unsqueeze broadcast expand pad roll
  greater greaterOrEqual less lessOrEqual equal equals where oneHot gather toArray toJSON clone copy
  detach keys split match matchAll sin cos convolve describe summary predict
`);

/** Methods that change nothing, but return what the object holds, or something that shares it. */
export const sharingMethods = words(`
  parameters layers map flatMap filter slice subarray concat flat at get find findLast values entries
  with toSorted toReversed toSpliced reduce reduceRight then catch finally row rows column columns
  take drop call apply bind
`);

/** Of those, the ones whose result comes from the function they are given. */
export const mappingMethods = words("map flatMap reduce reduceRight then");

/** Methods that change their object, but not what it refers to. */
export const changingMethods = words(`
  push pop shift unshift splice sort reverse fill set add delete clear copyWithin append addRow
  setTime
`);

/** Methods that, on an object of the library, are mathematics when their result is used. */
export const mathematicsIfUsed = words("add set fill delete reverse sort");

/** Methods of charts, which are given numbers and keep no list of them. */
export const takesNumbers = words("add addBand");

/** Methods of library objects that change them even when their result is used. */
export const changesLibrary = /^(?:step|train|fit|update|load|set|reset|next|assign|initiali[sz]e)/;

/** Methods that return one of the things their object holds, the object itself, or what functions do. */
export const elementMethods = words(`
  at get find findLast pop shift reduce reduceRight then catch finally set add sort reverse fill
  call apply
`);

/** Whether a method is JavaScript's or the library's own, so that it hardly is the reader's. */
export const isKnownMethod = (method: string) =>
  [plainMethods, freshMethods, sharingMethods, changingMethods].some((list) => list.has(method));
