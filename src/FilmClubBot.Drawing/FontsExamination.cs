using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Drawing.Lettering;

namespace FilmClubBot.Drawing;

/// <summary>Whether titles in the world's scripts can be drawn; what a machine has no typeface for is drawn as boxes.</summary>
internal sealed class FontsExamination : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => "fonts";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        List<string> missing = [.. Scripts(say).Where(script => !Typefaces.Normal.Have(script.Letters)).Select(script => script.Name)];
        return Task.FromResult<IReadOnlyList<Finding>>([missing is []
            ? new(FindingLevel.Ok, say["doctor.fonts.all"])
            : new(FindingLevel.Warning, say["doctor.fonts.missing", ("scripts", string.Join(", ", missing))], say["doctor.fonts.fix"])]);
    }

    // A few frequent letters of each script.
    private static IEnumerable<(string Name, string Letters)> Scripts(Phrases say) =>
    [
        (say["doctor.fonts.latin"], "Aéßőż"), (say["doctor.fonts.greek"], "Αθήνα"), (say["doctor.fonts.cyrillic"], "Ночь"), (say["doctor.fonts.arabic"], "ليلة"),
        (say["doctor.fonts.hebrew"], "לילה"), (say["doctor.fonts.devanagari"], "रात"), (say["doctor.fonts.japanese"], "夜の"), (say["doctor.fonts.korean"], "밤"),
        (say["doctor.fonts.chinese"], "电影"), (say["doctor.fonts.emoji"], "🎬"),
    ];
}
