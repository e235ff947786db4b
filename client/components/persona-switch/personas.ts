export type Persona = { key: string; name: string; about: string; token: string }

/** Only the browser on the local stage has personas. */
export const fetchPersonas = async (): Promise<Persona[]> => []
