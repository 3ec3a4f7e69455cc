using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Feeds.Http;

/// <summary>Decides which addresses may be connected to: public ones only, so that an address that a moderator names cannot reach internal services.</summary>
/// <param name="AllowsLoopback">Whether loopback addresses are allowed too; for tests and for a blog on the same machine.</param>
public sealed record NetworkRules(bool AllowsLoopback)
{
    private const string Private = "of a private network";

    // Sources: the IANA registries of special-purpose IPv4 and IPv6 addresses; 169.254.169.254 and fd00:ec2::254 are where
    // clouds serve a machine's credentials.
    private static readonly (IPNetwork Network, string Kind)[] _closed =
    [
        Of("0.0.0.0/8", "of no machine"), Of("10.0.0.0/8", Private), Of("100.64.0.0/10", "of a provider's inner network"),
        Of("169.254.0.0/16", "link-local, where clouds keep a machine's secrets"), Of("172.16.0.0/12", Private),
        Of("192.0.0.0/24", "reserved"), Of("192.0.2.0/24", "for documentation"), Of("192.88.99.0/24", "reserved"),
        Of("192.168.0.0/16", Private), Of("198.18.0.0/15", "for benchmarks"), Of("198.51.100.0/24", "for documentation"),
        Of("203.0.113.0/24", "for documentation"), Of("224.0.0.0/4", "for many machines at once"), Of("240.0.0.0/4", "reserved"),
        Of("::/128", "of no machine"), Of("64:ff9b:1::/48", Private), Of("100::/64", "of no machine"),
        Of("2001::/23", "reserved"), Of("2001:db8::/32", "for documentation"), Of("3fff::/20", "for documentation"), Of("5f00::/16", "reserved"),
        Of("fd00:ec2::/32", "where clouds keep a machine's secrets"), Of("fc00::/7", Private), Of("fe80::/10", "link-local"), Of("fec0::/10", Private), Of("ff00::/8", "for many machines at once"),
    ];

    private static readonly IPNetwork _translated = IPNetwork.Parse("64:ff9b::/96"), _sixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether loopback addresses and those of private networks are allowed too.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>The kind of a refused address; null for an allowed one.</summary>
    public string? Refusal(IPAddress address)
    {
        address = Innermost(address);
        if (IPAddress.IsLoopback(address))
            return AllowsLoopback || AllowsPrivate ? null : "of this machine itself";
        foreach (var (network, kind) in _closed)
        {
            if (network.Contains(address))
                return AllowsPrivate && kind == Private ? null : kind;
        }

        return null;
    }

    // An IPv6 address can embed an IPv4 one, in three ways.
    private static IPAddress Innermost(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        if (_translated.Contains(address))
            return new(bytes.AsSpan(12, 4));
        return _sixToFour.Contains(address) ? new(bytes.AsSpan(2, 4)) : address;
    }

    private static (IPNetwork Network, string Kind) Of(string network, string kind) => (IPNetwork.Parse(network), kind);
}
