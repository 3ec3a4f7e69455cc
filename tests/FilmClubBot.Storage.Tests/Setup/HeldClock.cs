using NodaTime;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>A clock that a test moves.</summary>
internal sealed class HeldClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 27, 19, 0);

    public Instant GetCurrentInstant() => Now;

    public void Advance(Duration duration) => Now += duration;
}
