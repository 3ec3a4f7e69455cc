using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>The member who runs a command, with permission, place and language.</summary>
/// <param name="Member">The person.</param>
/// <param name="Permission">What the person may do.</param>
/// <param name="Platform">Where the person typed.</param>
/// <param name="Club">The society.</param>
/// <param name="Say">The person's language.</param>
public sealed record Caller(Member Member, Permission Permission, Platform Platform, Club Club, Phrases Say)
{
    /// <summary>Whether the command restores what the person changed; nothing that is typed sets it.</summary>
    public bool IsUndoing { get; init; }
}
