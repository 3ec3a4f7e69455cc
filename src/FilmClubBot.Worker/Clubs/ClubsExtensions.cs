using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Readings;
using FilmClubBot.ModelReading;
using FilmClubBot.Worker.Settings;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Clubs;

/// <summary>Registers how a program serves many clubs.</summary>
internal static class ClubsExtensions
{
    /// <summary>Adds it where <c>Hosting:ManyClubs</c> is on. Call it first: clubs stop when everything that uses them has stopped.</summary>
    public static void AddClubs(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.Valid<HostingOptions>("Hosting").ManyClubs)
            return;
        // By default, what is resolved twice is compiled. A club's container exists for minutes: compiling took a quarter of an idle host's processor time.
        AppContext.SetSwitch("Microsoft.Extensions.DependencyInjection.DisableDynamicEngine", true);
        builder.Services
            .ShareAmongClubs<IReviewReader>()
            .ShareAmongClubs<ModelPause>()
            .ShareAmongClubs<ILoggerFactory>()
            .ShareAmongClubs<IHttpClientFactory>()
            .ShareAmongClubs<ISchedulerFactory>()
            .ShareAmongClubs<IClock>()
            .ShareAmongClubs<TimeProvider>()
            .AddSingleton(_ => new ClubRegistrations(builder.Services))
            .AddSingleton<ClubCache>()
            .AddSingleton<ManyClubs>()
            .AddHostedService(provider => provider.GetRequiredService<ManyClubs>())
            .AddSingleton<IClubs>(provider => provider.GetRequiredService<ManyClubs>());
    }
}
