using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Checks that every language has every text.</summary>
internal sealed class LanguagesExamination(Locales locales) : IDoctorCheck
{
    private const int MostNamed = 5;

    public string Name => "languages";

    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        List<Finding> findings =
        [
            .. locales.All.Select(other => (other.Locale, Missing: locales.MissingIn(other))).Where(language => language.Missing.Count > 0)
                .Select(language => new Finding(
                    FindingLevel.Warning,
                    say["doctor.languages.missing", ("n", language.Missing.Count), ("locale", language.Locale), ("keys", string.Join(", ", language.Missing.Take(MostNamed)) + (language.Missing.Count > MostNamed ? ", …" : ""))],
                    say["doctor.languages.missingfix"])),
        ];
        return Task.FromResult<IReadOnlyList<Finding>>(findings.Count > 0 ? findings : [new(FindingLevel.Ok, say["doctor.languages.whole", ("locales", string.Join(", ", locales.All.Select(other => other.Locale).Order(StringComparer.Ordinal)))])]);
    }
}
