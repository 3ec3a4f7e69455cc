using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Checks that every language has every text.</summary>
internal sealed class LanguagesExamination(Locales locales) : IDoctorCheck
{
    private const int MostNamed = 5;

    public string Name => "languages";

    public Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        List<Finding> findings =
        [
            .. locales.All.Select(say => (say.Locale, Missing: locales.MissingIn(say))).Where(language => language.Missing.Count > 0)
                .Select(language => new Finding(
                    FindingLevel.Warning,
                    $"{language.Missing.Count} texts are shown in English, because config/locales/{language.Locale} lacks them: {string.Join(", ", language.Missing.Take(MostNamed))}{(language.Missing.Count > MostNamed ? ", …" : "")}.",
                    "Translate them; docs/adding-a-language.md describes how.")),
        ];
        return Task.FromResult<IReadOnlyList<Finding>>(findings.Count > 0 ? findings : [new(FindingLevel.Ok, $"Every text exists in {string.Join(", ", locales.All.Select(say => say.Locale).Order(StringComparer.Ordinal))}.")]);
    }
}
