// Written by scripts/embed-assets. Change docs/openapi.yaml instead.
// swift-format-ignore-file

enum OpenAPIDocument {
  static let text: StaticString = ###"""
openapi: 3.1.0
info:
  title: Cordée, données ouvertes
  version: "1"
  summary: Employeurs inclusifs et postes ouverts d’un territoire.
  description: >-
    Les mêmes faits que les pages publiques, pour d’autres programmes. Aucune donnée sur une
    personne. L’ordre des réponses est celui de la page de recherche : les postes ouverts qui ont
    reçu peu de candidatures, puis les autres, puis du plus près au plus loin. Les distances sont
    à vol d’oiseau. Une réponse en erreur suit la RFC 9457 (application/problem+json).
  license:
    name: AGPL-3.0-or-later
    identifier: AGPL-3.0-or-later
servers:
  - url: /
paths:
  /api/v1/structures:
    get:
      summary: Cherche des employeurs.
      description: >-
        Chaque réponse est un employeur, avec ceux de ses postes ouverts qui correspondent.
        Vingt par page.
      operationId: searchStructures
      parameters:
        - $ref: "#/components/parameters/metier"
        - $ref: "#/components/parameters/commune"
        - $ref: "#/components/parameters/insee"
        - $ref: "#/components/parameters/rayon"
        - $ref: "#/components/parameters/type"
        - $ref: "#/components/parameters/heures"
        - $ref: "#/components/parameters/programme"
        - $ref: "#/components/parameters/cadre"
        - $ref: "#/components/parameters/ouverts"
        - $ref: "#/components/parameters/page"
      responses:
        "200":
          description: Une page de réponses.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/StructurePage"}
              example:
                {"total": 1, "page": 1, "pageCount": 1,
                 "items": [
                   {"id": "jardins", "name": "Les Jardins de la Boëme", "kind": "aci",
                    "kindLabel": "Atelier et chantier d’insertion", "city": "La Couronne",
                    "latitude": 45.6075, "longitude": 0.1003, "openToSpontaneous": true,
                    "programmes": ["phc"], "kilometres": 4.8,
                    "answers": {"sent": 12, "answered": 11, "medianDays": 6, "silent": 1},
                    "posts": [
                      {"id": "maraichage", "title": "Ouvrière ou ouvrier maraîcher",
                       "rome": "A1414", "contract": "cddi",
                       "contractLabel": "CDD d’insertion (CDDI)",
                       "hoursPerWeek": {"least": 24, "most": 26}, "setting": "exterieur",
                       "company": "equipe", "city": null, "seats": 2, "fewApplications": true,
                       "structure": {"id": "jardins", "name": "Les Jardins de la Boëme",
                                     "kind": "aci"},
                       "kilometres": 4.8}]}]}
        "422":
          $ref: "#/components/responses/Invalid"
  /api/v1/posts:
    get:
      summary: Cherche des postes ouverts.
      description: >-
        La même recherche, un poste par réponse. Vingt par page.
      operationId: searchPosts
      parameters:
        - $ref: "#/components/parameters/metier"
        - $ref: "#/components/parameters/commune"
        - $ref: "#/components/parameters/insee"
        - $ref: "#/components/parameters/rayon"
        - $ref: "#/components/parameters/type"
        - $ref: "#/components/parameters/heures"
        - $ref: "#/components/parameters/programme"
        - $ref: "#/components/parameters/cadre"
        - $ref: "#/components/parameters/ouverts"
        - $ref: "#/components/parameters/page"
      responses:
        "200":
          description: Une page de réponses.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/PostPage"}
              example:
                {"total": 1, "page": 1, "pageCount": 1,
                 "items": [
                   {"id": "maraichage", "title": "Ouvrière ou ouvrier maraîcher",
                    "rome": "A1414", "contract": "cddi",
                    "contractLabel": "CDD d’insertion (CDDI)",
                    "hoursPerWeek": {"least": 24, "most": 26}, "setting": "exterieur",
                    "company": "equipe", "city": null, "seats": 2, "fewApplications": true,
                    "structure": {"id": "jardins", "name": "Les Jardins de la Boëme",
                                  "kind": "aci"},
                    "kilometres": 4.8}]}
        "422":
          $ref: "#/components/responses/Invalid"
  /api/v1/suggestions/communes:
    get:
      summary: Propose des communes pendant la saisie.
      description: Dix noms au plus, chacun avec un code postal qui le distingue.
      operationId: suggestCommunes
      parameters:
        - $ref: "#/components/parameters/q"
      responses:
        "200":
          description: Des noms à reprendre tels quels dans le paramètre « commune ».
          content:
            application/json:
              schema: {type: array, items: {type: string}}
              example: ["Angoulême (16000)"]
  /api/v1/suggestions/metiers:
    get:
      summary: Propose des noms de métiers pendant la saisie.
      description: Dix noms au plus, du répertoire ROME et de ses appellations.
      operationId: suggestTrades
      parameters:
        - $ref: "#/components/parameters/q"
      responses:
        "200":
          description: Des noms à reprendre tels quels dans le paramètre « metier ».
          content:
            application/json:
              schema: {type: array, items: {type: string}}
              example: ["Maraîcher / Maraîchère", "Horticulture et maraîchage"]
  /api/v1/regles:
    get:
      summary: Les règles que Cordée connaît.
      description: >-
        Chaque règle dit sa force, sa source, ses nombres et ses versions plus anciennes. Les
        nombres sont ceux que le programme applique.
      operationId: rules
      parameters:
        - $ref: "#/components/parameters/mots"
        - $ref: "#/components/parameters/le"
      responses:
        "200":
          description: Les règles trouvées, dans l’ordre du livre.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/RuleList"}
              example:
                {"total": 1,
                 "rules": [
                   {"id": "R24", "chapter": "Prescrire",
                    "title": "Une habilitation du préfet pour les autres structures",
                    "force": "loi", "forceLabel": "Loi",
                    "explanation": "L’arrêté vaut cinq ans.",
                    "parameters": [
                      {"name": "Durée la plus longue", "value": 5, "unit": "ans",
                       "text": "5 ans"}],
                    "source": "Arrêté du 1er septembre 2021", "inForceFrom": "2021-09-01",
                    "readOn": "2026-11-21", "older": []}]}
        "422":
          $ref: "#/components/responses/Invalid"
  /api/v1/regles/{id}:
    get:
      summary: Une règle.
      operationId: rule
      parameters:
        - name: id
          in: path
          required: true
          description: Son repère, par exemple R5.
          schema: {type: string}
        - $ref: "#/components/parameters/le"
      responses:
        "200":
          description: La règle.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Rule"}
        "404":
          description: Aucune règle n’a ce repère, ou elle n’existait pas ce jour-là.
        "422":
          $ref: "#/components/responses/Invalid"
  /api/v1/pass/verification/{jeton}:
    get:
      summary: Dit si un PASS IAE délivré ici est valide.
      description: >-
        Répond au code imprimé sur une attestation, jamais à un numéro, et ne dit ni nom ni numéro.
        Trente demandes par minute et par adresse. Un code inconnu, ou celui d’un PASS terminé,
        n’est pas valide.
      operationId: verifyPass
      parameters:
        - name: jeton
          in: path
          required: true
          description: Les 64 caractères du code.
          schema: {type: string}
      responses:
        "200":
          description: Ce qu’il en est aujourd’hui.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/PassVerification"}
              example: {"status": "valide", "endsOn": "2028-11-28"}
        "429":
          description: Trop de demandes. Réessayer dans une minute.
  /etat:
    get:
      summary: Dit si cette instance répond.
      description: >-
        Pour qui surveille les machines. Ni session, ni cookie, ni version, ni donnée : la base se
        lit, ou non.
      operationId: readState
      responses:
        "200":
          description: La base répond.
          content:
            text/plain:
              schema: {type: string, const: "ok\n"}
        "503":
          description: La base ne répond pas.
          content:
            text/plain:
              schema: {type: string}
  /api/v1/simulateur:
    get:
      summary: Dit quels types d’employeurs une situation ouvre.
      description: >-
        Une situation sans nom. Rien n’est gardé. La réponse explique des règles, elle ne décide
        rien.
      operationId: simulate
      parameters:
        - name: critere
          in: query
          description: Un critère administratif, par son code officiel. Peut être répété.
          schema:
            type: array
            items:
              type: string
              enum: [RSA, ASS, AAH, DETLD, CAP_BEP, SENIOR, JEUNE, ASE, DELD, TH, PI, PSH_PR,
                     REF_DA, ZRR, QPV, DETENTION_MJ, FLE, PM]
          explode: true
        - name: critere_geiq
          in: query
          description: Un critère que seul un GEIQ regarde, par exemple DE_45. Peut être répété.
          schema: {type: array, items: {type: string}}
          explode: true
        - name: age
          in: query
          schema: {type: integer, minimum: 16, maximum: 99}
        - name: prescripteur
          in: query
          description: Un prescripteur habilité l’accompagne.
          schema: {type: string, enum: [oui]}
        - name: esat
          in: query
          description: La CDAPH l’a orientée vers un ESAT.
          schema: {type: string, enum: [oui]}
      responses:
        "200":
          description: Une réponse par type d’employeur, dans un ordre fixe qui ne classe rien.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Simulation"}
              example:
                {"routes": [
                   {"kind": "aci", "kindLabel": "Atelier et chantier d’insertion",
                    "meaning": "Embauche en CDD d’insertion.", "answer": "fits",
                    "reason": "Un critère de niveau 1 suffit.", "wayForward": null, "rule": "R2",
                    "facts": [{"name": "Critères de niveau 1", "value": "1"}],
                    "allowanceEuros": null}],
                 "suggested": [],
                 "proofs": [
                   {"criterion": "RSA", "label": "Perçoit le RSA", "level": 1,
                    "proof": "Attestation RSA", "age": "de moins de 3 mois"}]}
        "422":
          $ref: "#/components/responses/Invalid"
  /api/v1/openapi.yaml:
    get:
      summary: Cette description.
      operationId: openapi
      responses:
        "200":
          description: Le présent document.
          content:
            application/yaml:
              schema: {type: string}
components:
  parameters:
    metier:
      name: metier
      in: query
      description: >-
        Un métier, un code ROME ou des mots. Les accents et une faute de frappe sont pardonnés.
        Une virgule sépare deux recherches dont l’une suffit.
      schema: {type: string, maxLength: 120}
    commune:
      name: commune
      in: query
      description: Un nom de commune ou un code postal. Un nom que plusieurs communes portent demande son code postal.
      schema: {type: string, maxLength: 120}
    insee:
      name: insee
      in: query
      description: Le code INSEE d’une commune. Il l’emporte sur « commune ».
      schema: {type: string, pattern: "^[0-9][0-9AB][0-9]{3}$"}
    rayon:
      name: rayon
      in: query
      description: Le rayon en kilomètres autour de la commune, à vol d’oiseau, bord compris.
      schema: {type: integer, minimum: 1, maximum: 200, default: 25}
    type:
      name: type
      in: query
      description: Un type d’employeur. Peut être répété.
      schema:
        type: array
        items:
          type: string
          enum: [aci, ei, ai, etti, eiti, geiq, ea, eatt, esat, opcs, entreprise]
      explode: true
    heures:
      name: heures
      in: query
      description: >-
        Heures par semaine souhaitées, bornes comprises. Un poste correspond si ses heures
        croisent celles-ci, ou s’il ne les dit pas.
      schema: {type: string, pattern: "^[0-9]{1,3}-[0-9]{1,3}$"}
    programme:
      name: programme
      in: query
      description: Un programme que l’employeur propose.
      schema: {type: string, enum: [phc, cvg, tapaj, seve, coach, emile, sibel, tzcld, aava]}
    cadre:
      name: cadre
      in: query
      description: Dehors ou à l’intérieur. Un poste qui ne le dit pas correspond.
      schema: {type: string, enum: [interieur, exterieur, les_deux, non_dit]}
    ouverts:
      name: ouverts
      in: query
      description: Seulement les employeurs qui ont un poste ouvert.
      schema: {type: string, enum: [oui]}
    page:
      name: page
      in: query
      description: À partir de 1. Une page trop lointaine donne la dernière.
      schema: {type: integer, minimum: 1, default: 1}
    q:
      name: q
      in: query
      description: Ce qui est déjà saisi.
      schema: {type: string, maxLength: 100}
    mots:
      name: q
      in: query
      description: Des mots à chercher. Les accents ne comptent pas. Vide pour tout lire.
      schema: {type: string, maxLength: 200}
    le:
      name: le
      in: query
      description: La version qui valait ce jour-là.
      schema: {type: string, format: date}
  responses:
    Invalid:
      description: Un paramètre ne se lit pas. « detail » dit lequel et que faire.
      content:
        application/problem+json:
          schema: {$ref: "#/components/schemas/Problem"}
          example:
            {"type": "about:blank", "status": 422, "code": "invalid",
             "title": "Il reste quelque chose à corriger",
             "detail": "Cette commune n’est pas reconnue."}
  schemas:
    StructurePage:
      type: object
      required: [total, page, pageCount, items]
      properties:
        total: {type: integer, description: Nombre de réponses en tout.}
        page: {type: integer}
        pageCount: {type: integer}
        items: {type: array, items: {$ref: "#/components/schemas/Structure"}}
    PostPage:
      type: object
      required: [total, page, pageCount, items]
      properties:
        total: {type: integer, description: Nombre de réponses en tout.}
        page: {type: integer}
        pageCount: {type: integer}
        items: {type: array, items: {$ref: "#/components/schemas/Post"}}
    Structure:
      type: object
      required: [id, name, kind, kindLabel, city, latitude, longitude, openToSpontaneous, programmes, kilometres, answers, posts]
      properties:
        id: {type: string, description: "Sa page est à l’adresse /structures/{id}."}
        name: {type: string}
        kind: {type: string, description: Code stable du type.}
        kindLabel: {type: string, description: Le type en français. Peut changer.}
        city: {type: string, description: Vide si inconnue.}
        latitude: {type: [number, "null"], description: Nul si le lieu n’est pas connu.}
        longitude: {type: [number, "null"]}
        openToSpontaneous: {type: boolean, description: Annonce qu’elle prend des candidatures spontanées.}
        programmes: {type: array, items: {type: string}}
        kilometres: {type: [number, "null"], description: Nul sans commune de départ.}
        answers:
          type: [object, "null"]
          description: Comment elle répond. Nul sous cinq candidatures reçues.
          required: [sent, answered, medianDays, silent]
          properties:
            sent: {type: integer}
            answered: {type: integer, description: Ont reçu une réponse humaine.}
            medianDays: {type: [integer, "null"]}
            silent: {type: integer, description: Restées sans réponse humaine. Un silence n’est pas un refus.}
        posts: {type: array, items: {$ref: "#/components/schemas/Post"}}
    Post:
      type: object
      required: [id, title, rome, contract, contractLabel, hoursPerWeek, setting, company, city, seats, fewApplications, structure, kilometres]
      properties:
        id: {type: string, description: "Sa page est à l’adresse /postes/{id}."}
        title: {type: string}
        rome: {type: [string, "null"]}
        contract: {type: string}
        contractLabel: {type: string}
        hoursPerWeek:
          type: [object, "null"]
          description: Bornes comprises. Nul si l’employeur ne l’a pas dit.
          required: [least, most]
          properties:
            least: {type: integer}
            most: {type: integer}
        setting: {type: string, enum: [interieur, exterieur, les_deux, non_dit]}
        company: {type: string, enum: [seul, equipe, les_deux, non_dit]}
        city: {type: [string, "null"], description: Nul quand le poste est à l’adresse de la structure.}
        seats: {type: integer}
        fewApplications: {type: boolean, description: Moins de trois candidatures reçues.}
        structure:
          type: object
          required: [id, name, kind]
          properties:
            id: {type: string}
            name: {type: string}
            kind: {type: string}
        kilometres: {type: [number, "null"]}
    RuleList:
      type: object
      required: [total, rules]
      properties:
        total: {type: integer}
        rules: {type: array, items: {$ref: "#/components/schemas/Rule"}}
    Rule:
      type: object
      required: [id, chapter, title, force, forceLabel, explanation, parameters, source, inForceFrom, readOn]
      properties:
        id: {type: string, description: "Stable. Elle se lit aussi à l’adresse /regles#{id}."}
        chapter: {type: string}
        title: {type: string}
        force: {type: string, enum: [loi, pratique, guide, cordee]}
        forceLabel: {type: string}
        explanation: {type: string}
        parameters:
          type: array
          items:
            type: object
            required: [name, value, unit, text]
            properties:
              name: {type: string}
              value: {type: [integer, string]}
              unit: {type: [string, "null"]}
              text: {type: string, description: La valeur et son unité, en français.}
        source: {type: string}
        inForceFrom: {type: [string, "null"], format: date, description: Nul si la source ne le dit pas.}
        readOn: {type: string, format: date, description: Jour où la source a été lue.}
        older:
          type: array
          description: Ce qu’elle disait avant, du plus récent au plus ancien. Absent quand un jour est demandé.
          items: {$ref: "#/components/schemas/Rule"}
    PassVerification:
      type: object
      required: [status, endsOn]
      properties:
        status: {type: string, enum: [valide, suspendu, non_valide]}
        endsOn: {type: [string, "null"], description: Dernier jour. Nul si le code est inconnu.}
    Simulation:
      type: object
      required: [routes, suggested, proofs]
      properties:
        routes:
          type: array
          items:
            type: object
            required: [kind, kindLabel, meaning, answer, reason, wayForward, rule, facts, allowanceEuros]
            properties:
              kind: {type: string}
              kindLabel: {type: string}
              meaning: {type: string, description: Ce que fait ce type d’employeur.}
              answer: {type: string, enum: [fits, does_not_fit, human_decides]}
              reason: {type: string}
              wayForward: {type: [string, "null"], description: Ce qui peut être fait.}
              rule: {type: [string, "null"], description: "Voir /api/v1/regles/{id}."}
              facts:
                type: array
                items:
                  type: object
                  required: [name, value]
                  properties:
                    name: {type: string}
                    value: {type: string}
              allowanceEuros: {type: [integer, "null"], description: Aide à l’accompagnement d’un GEIQ.}
        suggested:
          type: array
          description: Critères que l’âge laisse supposer, à confirmer.
          items: {type: string}
        proofs:
          type: array
          items:
            type: object
            required: [criterion, label, level, proof, age]
            properties:
              criterion: {type: string}
              label: {type: string}
              level: {type: integer, enum: [1, 2]}
              proof: {type: string}
              age: {type: string}
    Problem:
      type: object
      required: [type, status, code, title, detail]
      properties:
        type: {type: string}
        status: {type: integer}
        code: {type: string, description: Code stable.}
        title: {type: string}
        detail: {type: string}
        reference: {type: string, description: Repère à donner en cas de panne.}

"""###
}
