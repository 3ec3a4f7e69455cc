namespace FilmClubBot.Commands.Announcements;

/// <summary>Rings when there is something to be sent.</summary>
public sealed class AnnouncementBell : Bell;
