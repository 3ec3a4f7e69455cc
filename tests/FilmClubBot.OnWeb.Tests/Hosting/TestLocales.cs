using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Testing;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>The product's own texts, with those of the fake commands in place of the real ones.</summary>
internal static class TestLocales
{
    private const string Commands = """
        {
          "types": { "stars": "half to five stars" },
          "help": { "description": "Shows what you can ask" },
          "gallery": { "description": "Shows everything a card can hold" },
          "secret": { "description": "Shows a secret" },
          "hide": { "description": "Hides something" },
          "film": { "description": "Shows a film", "example": "/film film:Her", "options": { "film": "Which film" } },
          "rate": {
            "description": "Rates a film",
            "labels": { "film": "Film", "stars": "Stars", "comment": "Comment", "spoiler": "Spoiler", "mood": "Mood" },
            "options": { "film": "The film that you saw", "stars": "Half to five stars", "comment": "What you thought", "spoiler": "Covers the comment", "mood": "How it left you" },
            "choices": { "mood": { "warm": "Warm", "cold": "Cold" } }
          }
        }
        """;

    public static IReadOnlyList<string> Languages { get; } = [.. Directory.EnumerateDirectories(Repository.Path("config", "locales")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static Locales All { get; } = new(Languages.Select(Read));

    public static string WebFile(string language) => Repository.Path("config", "locales", language, "web.json");

    private static Phrases Read(string language) => Phrases.Parse(language,
    [
        ("fake.json", Commands),
        ("commands.json", RealCommands(language)),
        ("films.json", File.ReadAllText(Repository.Path("config", "locales", language, "films.json"))),
        ("mail.json", File.ReadAllText(Repository.Path("config", "locales", language, "mail.json"))),
        ("paperwork.json", File.ReadAllText(Repository.Path("config", "locales", language, "paperwork.json"))),
        ("announcing.json", File.ReadAllText(Repository.Path("config", "locales", language, "announcing.json"))),
        ("letter.json", File.ReadAllText(Repository.Path("config", "locales", language, "letter.json"))),
        ("rota.json", File.ReadAllText(Repository.Path("config", "locales", language, "rota.json"))),
        ("recaps.json", File.ReadAllText(Repository.Path("config", "locales", language, "recaps.json"))),
        ("statistics.json", File.ReadAllText(Repository.Path("config", "locales", language, "statistics.json"))),
        ("reports.json", File.ReadAllText(Repository.Path("config", "locales", language, "reports.json"))),
        ("screenings.json", File.ReadAllText(Repository.Path("config", "locales", language, "screenings.json"))),
        ("times.json", File.ReadAllText(Repository.Path("config", "locales", language, "times.json"))),
        ("watching.json", File.ReadAllText(Repository.Path("config", "locales", language, "watching.json"))),
        ("programme.json", File.ReadAllText(Repository.Path("config", "locales", language, "programme.json"))),
        ("rules.json", File.ReadAllText(Repository.Path("config", "locales", language, "rules.json"))),
        ("common.json", File.ReadAllText(Repository.Path("config", "locales", language, "common.json"))),
        ("web.json", File.ReadAllText(WebFile(language))),
    ]);

    // Those without a fake command.
    private static string RealCommands(string language)
    {
        var real = JsonNode.Parse(File.ReadAllText(Repository.Path("config", "locales", language, "commands.json")))!.AsObject();
        real.Remove("help");
        real.Remove("rate");
        foreach (var described in (string[])["description", "example", "options", "labels"])
            real["film"]!.AsObject().Remove(described);
        return real.ToJsonString();
    }
}
