"""Where the sample company's world is: names for organizations, cities and jobs. None is meant to exist."""

HARBOURS = """Marlow|Saltmere|Gullholm|Kettlewick|Brackwater|Tarnhaven|Osterfjord|Nebelhafen|Port Alder|Cape Wren|Sandvik Bay|Lowmark|
Quillport|Havenbrück|Port-aux-Brumes|Île du Phare|Söderhamnen|Greyskerry|Amberwharf|Tidewater|Pelican Reach|Mistral|Kråkvik|Northlight""".replace(
    "\n", "").split("|")

FLEETS = """Ferries|Shipping|Chandlers|Marina|Freight|Boatyard|Fisheries|Pilots|Logistics|Rope Works|Sailmakers|Cold Store|
Customs Brokers|Dry Dock|Lighthouse Trust|Insurance|Bunkering|Catering|Harbour Authority|Island Tours|Salvage|Reederei|Armateurs""".replace(
    "\n", "").split("|")

LEGAL = ["Ltd", "GmbH", "AB", "Inc.", "S.A.", "Oy", "B.V.", "& Sons", "", ""]

CITIES = [
    ("Marlow Haven", "", "MH1 2AB", "United Kingdom"), ("Saltmere", "", "SA4 9QZ", "United Kingdom"),
    ("Quillport", "WA", "00123", "United States"), ("Port Alder", "ME", "04001", "United States"),
    ("Nebelhafen", "Niedersachsen", "01067", "Germany"), ("Havenbrück", "", "26999", "Germany"),
    ("Port-aux-Brumes", "", "29999", "France"), ("Söderhamnen", "", "826 99", "Sweden"), ("霧港", "", "999-0001", "Japan"),
    ("Île du Phare", "", "97999", "France"),
]

TITLES = ["Harbour Master", "Chief Purser", "Dispatcher, night shift", "Head of Freight", "Deck Officer", "Booking Agent",
          "Buyer", "Accounts Payable", "Travel Planner", "Geschäftsführer", "Responsable d'escale", "Owner", "Engineer \"below\"",
          "Skipper", "", "", ""]
