export function builtCommands(project: string): string | null;
export function newestIn(path: string): number;
