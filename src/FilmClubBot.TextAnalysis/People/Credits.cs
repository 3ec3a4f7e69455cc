using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>The phrases by which critics say who plays whom.</summary>
internal static partial class Credits
{
    /// <summary>Whether the words between an opening bracket and a full name introduce an actor.</summary>
    public static bool IsCredit(string words) => BracketPattern().IsMatch(words);

    /// <summary>Whether the words between a role and a full name give the role to that actor.</summary>
    public static bool PlayedBy(string between) => PlayedByPattern().IsMatch(between);

    /// <summary>Whether the words between an actor and a name give that role to the actor.</summary>
    public static bool Plays(string between) => PlaysPattern().IsMatch(between);

    [GeneratedRegex(@"^(?:(?:played|voiced|portrayed|embodied)\b[\w ]{0,50}\bby |(?:an?|the) [\p{Ll} ,-]{2,60}|[\p{Ll} -]{2,30})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"^,? (?:is |was |who is )?(?:played|voiced|portrayed|embodied)\b[\w ,-]{0,50}\bby $", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PlayedByPattern();

    [GeneratedRegex(@"^,? (?:plays|play|portrays|voices|stars as|is|as|playing)(?: (?:the|an?) [\p{Ll} -]{1,40}| [\p{Ll} -]{1,20})?(?:,? (?:named|called))?,? $", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PlaysPattern();
}
