using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>English verbs of report, for stages that read English only.</summary>
internal static class SpeechVerbs
{
    /// <summary>All forms that may occur next to a quotation.</summary>
    public static FrozenSet<string> All => Language.English.Speech.Report;
}
