namespace FilmClubBot.Commands.Signals;

/// <summary>Raised when there is something to send.</summary>
public sealed class AnnouncementSignal : Signal;
