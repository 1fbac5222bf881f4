/** A refusal in the one shape of all our errors. Thrown or returned; pages show it through their error boundary. */
export function refusal(status: number, code: string, message: string, headers?: Record<string, string>): Response {
  return Response.json({ error: { code, message } }, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
