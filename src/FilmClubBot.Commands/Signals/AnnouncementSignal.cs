namespace FilmClubBot.Commands.Signals;

/// <summary>Rings when there is something to be sent.</summary>
public sealed class AnnouncementSignal : Signal;
