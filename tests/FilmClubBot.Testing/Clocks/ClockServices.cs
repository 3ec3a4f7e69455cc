using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace FilmClubBot.Testing.Clocks;

/// <summary>Gives a program the clock of a test.</summary>
public static class ClockServices
{
    /// <summary>Puts a time in the place of the program's, and adds a page that shows what its scheduler goes by.</summary>
    public static IServiceCollection GoBy(this IServiceCollection services, TimeProvider time) => services
        .Replace(ServiceDescriptor.Singleton(time))
        .Replace(ServiceDescriptor.Singleton<IClock>(new TimedClock(time)))
        .AddSingleton<IStartupFilter, TriggerPage>();
}
