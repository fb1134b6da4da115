/** The service's HTTP interface, as far as this page uses it. */

const BASE = 'api/v1/';

/** An answer that is no success: `status` is 0 when the service could not be reached at all. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** Gets `path` under /api/v1/ and returns its JSON; throws {@link ApiError}, or AbortError once `signal` is aborted. */
export async function get(path, parameters, signal) {
  const query = parameters ? String(parameters) : '';
  const answer = await reach(`${BASE}${path}${query ? `?${query}` : ''}`, signal);
  if (!answer.ok) throw new ApiError(answer.status, await problem(answer));
  return answer.json();
}

async function reach(address, signal) {
  try {
    return await fetch(address, {signal, headers: {Accept: 'application/json'}});
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, '');
  }
}

/** The reason that a problem answer (RFC 9457) gives, or an empty text where it gives none. */
async function problem(answer) {
  try {
    const {detail, errors} = await answer.json();
    const messages = (errors ?? []).map(({field, message}) => (field ? `${field}: ${message}` : message)).filter(Boolean);
    return messages.length > 0 ? messages.join(' · ') : detail ?? '';
  } catch (error) {
    return '';
  }
}
