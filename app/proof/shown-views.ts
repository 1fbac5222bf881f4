export type ViewRow = { view: string; owner: number; leader: number; facilitator: number };

const words: Record<string, string> = {
  "viewed-results": "Heat maps",
  "viewed-report": "Report",
  "viewed-room": "Room screen",
  "viewed-export": "CSV file",
  "results-viewed": "Numbers over HTTP",
  "results-refused": "Refused questions",
};

/** One row a view, one count a role; a view that has no words yet keeps its name in the audit. */
export function shownViews(counts: readonly { action: string; role: string | null; times: number }[]): ViewRow[] {
  const rows = new Map<string, ViewRow>();
  for (const { action, role, times } of counts) {
    const view = words[action] ?? action;
    const row = rows.get(view) ?? { view, owner: 0, leader: 0, facilitator: 0 };
    if (role === "owner" || role === "leader" || role === "facilitator") row[role] += times;
    rows.set(view, row);
  }
  return [...rows.values()].sort((a, b) => (a.view < b.view ? -1 : 1));
}
