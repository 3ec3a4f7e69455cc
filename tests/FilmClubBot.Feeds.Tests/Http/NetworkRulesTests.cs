using System.Net;
using FilmClubBot.Feeds.Http;

namespace FilmClubBot.Feeds.Tests.Http;

public sealed class NetworkRulesTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.0.8")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("2002:0a00:0001::1")]
    public void What_is_not_public_is_refused_also_where_this_machine_is_allowed(string address)
    {
        Assert.NotNull(new NetworkRules(AllowsLoopback: false).Refusal(IPAddress.Parse(address)));
        Assert.NotNull(new NetworkRules(AllowsLoopback: true).Refusal(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.8.7")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("2002:7f00:0001::")]
    public void This_machine_is_read_from_only_where_the_settings_say_so(string address)
    {
        Assert.Equal("of this machine itself", new NetworkRules(AllowsLoopback: false).Refusal(IPAddress.Parse(address)));
        Assert.Null(new NetworkRules(AllowsLoopback: true).Refusal(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::93.184.216.34")]
    public void The_public_network_is_open(string address) => Assert.Null(new NetworkRules(AllowsLoopback: false).Refusal(IPAddress.Parse(address)));
}
