/** What `npm audit --json` says of a package. */
interface Weakness {
  severity: string;
  fixAvailable: unknown;
}

export interface AuditJudgement {
  /** `unknown` where the registry gave no list: then nothing was looked at. */
  state: "well" | "weak" | "unknown";
  lines: string[];
}

/**
 * Judges the answer of `npm audit --json`. Of a package of which something is sent to readers (`sent`)
 * every weakness counts; of tools, that run at home on the project's own files, the grave ones.
 */
export function judgeAudit(text: string, sent: ReadonlySet<string>): AuditJudgement {
  const answer = parse(text);
  if (!answer?.vulnerabilities) {
    const why = answer?.message ?? (text.trim().slice(0, 200) || "no answer");
    return {
      state: "unknown",
      lines: [
        "The registry at hand gave no list of weaknesses, so nothing was looked at.",
        `Expected the report of npm audit; found: ${why}.`,
        "Run it where npm can reach a registry that keeps such a list, such as the public one.",
      ],
    };
  }
  const found = Object.entries(answer.vulnerabilities).map(([name, { severity, fixAvailable }]) => {
    const isSent = sent.has(name);
    const who = isSent ? "is sent to readers" : "is a tool";
    const remedy = fixAvailable ? "a newer version mends it" : "no version mends it yet";
    const counts = isSent || /^(high|critical)$/.test(severity);
    return { counts, line: `${name} ${who}; ${severity}; ${remedy}.` };
  });
  const isWeak = found.some(({ counts }) => counts);
  const none = "No package has a known weakness.";
  return {
    state: isWeak ? "weak" : "well",
    lines: found.length > 0 ? found.map(({ line }) => line) : [none],
  };
}

function parse(
  text: string,
): { vulnerabilities?: Record<string, Weakness>; message?: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
