using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Announcements;

/// <summary>A channel that messages are sent to.</summary>
/// <param name="Platform">The channel's platform.</param>
/// <param name="Channel">The platform's id of the channel.</param>
public sealed record DeliveryChannel(Platform Platform, string Channel)
{
    /// <summary>Platform and channel in one word, such as <c>Discord/123456</c>.</summary>
    public override string ToString() => $"{Platform}/{Channel}";
}
