using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>How a change is undone: by another command, which the caller could type as well.</summary>
/// <param name="Call">The command that restores what was there before; null where none can, so that the change only overtakes earlier ones.</param>
/// <param name="Target">What was changed, such as <c>review 11</c>: a later change of the same target has to be undone first.</param>
public sealed record Reversal(CommandCall? Call, string Target)
{
    /// <summary>The target of hiding or showing a review.</summary>
    public static string TargetOf(ReviewId review) => $"review {review}";

    /// <summary>The target of a change to what one member has of a film, such as their rating.</summary>
    public static string TargetOf(MemberId member, string what, Film film) => $"{TargetsOf(member)}{what} {film.Id}";

    /// <summary>The beginning of those of a member.</summary>
    public static string TargetsOf(MemberId member) => $"member {member} ";
}
