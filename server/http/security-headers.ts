import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * The hash of a style element with nothing in it. That is what Emotion, the console's styles, puts into the page in production; its rules
 * then go in by CSSOM, which no policy restricts.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * Headers that keep browsers from doing more with an answer than it is meant for: scripts, styles, pictures and connections only of this
 * origin, nothing inline, nothing evaluated, no frames, and nothing kept in caches. The console, which is all outside `/api`, may have
 * workers of this origin, and empty style elements.
 */
export function securityHeaders(origin: string): RequestHandler {
  const ofApi = protection(origin, {})
  const ofConsole = protection(origin, { styleSrc: ["'self'", emptyStyle], workerSrc: ["'self'"] })
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    const protect = /^\/api(\/|$)/.test(request.path) ? ofApi : ofConsole
    protect(request, response, next)
  }
}

function protection(origin: string, more: Readonly<Record<string, readonly string[]>>) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...more,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: origin.startsWith('https:'),
    xFrameOptions: { action: 'deny' },
  })
}
