using FilmClubBot.Commands.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Clubs;

/// <summary>A job of one club, created with the club's services.</summary>
internal interface IClubJob : IJob
{
    /// <summary>The work by which clubs are found that need it.</summary>
    static abstract ClubWorkKind Work { get; }

    /// <summary>How many clubs have it run at one time of the schedule, in turns; null for all that have the work.</summary>
    static virtual int? PerRound => null;
}
