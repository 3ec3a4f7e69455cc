using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Announcements;

/// <summary>A channel that is spoken to.</summary>
/// <param name="Platform">Where it is.</param>
/// <param name="Channel">The platform's id of it.</param>
public sealed record DeliveryChannel(Platform Platform, string Channel)
{
    /// <summary>Both in one word, such as <c>Discord/123456</c>.</summary>
    public override string ToString() => $"{Platform}/{Channel}";
}
