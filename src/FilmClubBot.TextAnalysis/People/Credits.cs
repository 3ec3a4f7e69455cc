using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>The phrases by which critics state who plays whom.</summary>
internal static class Credits
{
    /// <summary>Whether the words between an opening bracket and a full name introduce an actor.</summary>
    public static bool IsCredit(string words) => BracketPattern.IsMatch(words);

    /// <summary>Whether the words between a role and a full name give the role to that actor.</summary>
    public static bool PlayedBy(string between) => PlayedByPattern.IsMatch(between);

    /// <summary>Whether the words between an actor and a name give that role to the actor.</summary>
    public static bool Plays(string between) => PlaysPattern.IsMatch(between);

    private static Regex BracketPattern { get; } = Pattern.Of(@"^(?:(?:played|voiced|portrayed|embodied)\b[\w ]{0,50}\bby |(?:an?|the) [\p{Ll} ,-]{2,60}|[\p{Ll} -]{2,30})$");

    private static Regex PlayedByPattern { get; } = Pattern.Of(@"^,? (?:is |was |who is )?(?:played|voiced|portrayed|embodied)\b[\w ,-]{0,50}\bby $");

    private static Regex PlaysPattern { get; } = Pattern.Of(@"^,? (?:plays|play|portrays|voices|stars as|is|as|playing)(?: (?:the|an?) [\p{Ll} -]{1,40}| [\p{Ll} -]{1,20})?(?:,? (?:named|called))?,? $");
}
