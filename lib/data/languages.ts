/** Languages in the order of their labels. */
export const LANGUAGES = ["english", "french", "german", "spanish", "italian", "dutch"] as const;

/** Letters by their number; number 0 means that nothing stands there. */
export const ALPHABET = "·abcdefghijklmnopqrstuvwxyzßàáâäçèéêëìíîïñòóôöùúûü";

/** Words are filled up in front to this length. */
export const LONGEST_WORD = 12;

/** How many words of each language are to learn from; those after them are for testing. */
export const TRAINING_WORDS = 2400;
