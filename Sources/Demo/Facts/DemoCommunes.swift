/// A commune of the demonstration: real facts, so that a fresh clone works before any import.
package struct DemoCommune: Sendable, Hashable {
  package let insee: String
  package let name: String
  package let latitude: Double
  package let longitude: Double
  /// As the register writes them: separated by spaces.
  package let postcodes: String
}

/// Communes of Charente (16), from the official geographic code (INSEE) and La Poste's postcodes;
/// coordinates are those of the town hall's commune, in degrees.
package let demoCommunes: [DemoCommune] = [
  commune("16015", "Angoulême", 45.6466, 0.148, "16000"),
  commune("16102", "Cognac", 45.6943, -0.3402, "16100"),
  commune("16374", "Soyaux", 45.6414, 0.2033, "16800"),
  commune("16113", "La Couronne", 45.6123, 0.1109, "16400"),
  commune("16291", "Ruelle-sur-Touvre", 45.6839, 0.2309, "16600"),
  commune("16166", "L'Isle-d'Espagnac", 45.6631, 0.1975, "16340"),
  commune("16154", "Gond-Pontouvre", 45.6792, 0.1689, "16160"),
  commune("16341", "Saint-Michel", 45.6398, 0.1118, "16470"),
  commune("16358", "Saint-Yrieix-sur-Charente", 45.6794, 0.1298, "16710"),
  commune("16138", "Fléac", 45.6731, 0.0904, "16730"),
  commune("16078", "Champniers", 45.7179, 0.1927, "16430"),
  commune("16292", "Ruffec", 46.0377, 0.1963, "16700"),
  commune("16028", "Barbezieux-Saint-Hilaire", 45.484, -0.1598, "16300"),
  commune("16106", "Confolens", 46.0269, 0.6605, "16500"),
  commune("16167", "Jarnac", 45.6843, -0.1636, "16200"),
  commune("16090", "Châteauneuf-sur-Charente", 45.5971, -0.0544, "16120"),
  commune("16281", "La Rochefoucauld-en-Angoumois", 45.7295, 0.3664, "16110"),
  commune("16192", "Terres-de-Haute-Charente", 45.8811, 0.5812, "16270"),
  commune("16085", "Chasseneuil-sur-Bonnieure", 45.827, 0.4375, "16260"),
  commune("16206", "Mansle", 45.8793, 0.1739, "16230"),
  commune("16230", "Montmoreau", 45.407, 0.1316, "16190"),
  commune("16073", "Chalais", 45.2728, 0.0376, "16210"),
  commune("16366", "Segonzac", 45.6125, -0.2143, "16130"),
  commune("16286", "Rouillac", 45.7939, -0.0704, "16170"),
  commune("16005", "Aigre", 45.8999, 0.019, "16140"),
  commune("16409", "Villefagnan", 46.0139, 0.0923, "16240"),
  commune("16271", "Puymoyen", 45.6133, 0.1722, "16400"),
  commune("16244", "Nersac", 45.6255, 0.0635, "16440"),
  commune("16187", "Linars", 45.6569, 0.0732, "16730"),
  commune("16287", "Roullet-Saint-Estèphe", 45.5838, 0.0362, "16440"),
  commune("16236", "Mouthiers-sur-Boëme", 45.5555, 0.1275, "16440"),
  commune("16026", "Balzac", 45.7144, 0.1384, "16430"),
  commune("16061", "Brie", 45.7376, 0.2589, "16590"),
  commune("16232", "Mornac", 45.6806, 0.2937, "16600"),
  commune("16385", "Touvre", 45.6581, 0.2649, "16600"),
  commune("16199", "Magnac-sur-Touvre", 45.6551, 0.2364, "16600"),
  commune("16146", "Garat", 45.6253, 0.2662, "16410"),
  commune("16120", "Dirac", 45.5961, 0.2373, "16410"),
  commune("16408", "Villebois-Lavalette", 45.4795, 0.283, "16320"),
  commune("16223", "Montbron", 45.6715, 0.5094, "16220"),
  commune("16089", "Châteaubernard", 45.6764, -0.315, "16100"),
  commune("16304", "Saint-Brice", 45.694, -0.2673, "16100"),
  commune("16163", "Hiersac", 45.6737, 0.0055, "16290"),
  commune("16119", "Dignac", 45.5551, 0.2847, "16410"),
]

private func commune(
  _ insee: String, _ name: String, _ latitude: Double, _ longitude: Double, _ postcodes: String
) -> DemoCommune {
  DemoCommune(
    insee: insee, name: name, latitude: latitude, longitude: longitude, postcodes: postcodes)
}
